import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

export default defineConfig({
  plugins: [react()],
  resolve: { alias: { "@": `${import.meta.dirname}/src`, "server-only": `${import.meta.dirname}/tests/empty.ts` } },
  test: { include: ["src/**/*.test.{ts,tsx}", "contract/**/*.test.ts", "tests/*.test.ts"] },
});
