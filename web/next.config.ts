import { fileURLToPath } from "node:url";
import type { NextConfig } from "next";

const here = fileURLToPath(new URL(".", import.meta.url));

const headers = [{ key: "X-Content-Type-Options", value: "nosniff" }];

const documentHeaders = [
  { key: "X-Frame-Options", value: "DENY" },
  { key: "Referrer-Policy", value: "same-origin" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
  { key: "Permissions-Policy", value: "camera=(), microphone=(), geolocation=(), browsing-topics=()" },
];

const config: NextConfig = {
  output: "standalone",
  poweredByHeader: false,
  reactStrictMode: true,
  outputFileTracingRoot: here,
  turbopack: { root: here },
  images: { remotePatterns: [new URL("https://image.tmdb.org/t/p/**")] },
  headers: async () => [
    { source: "/:path*", headers },
    { source: "/((?!_next/static/).*)", headers: documentHeaders },
  ],
};

export default config;
