import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, vi } from "vitest";

let server: Server | undefined;

afterEach(() => {
  vi.unstubAllEnvs();
  server?.close();
});

/** A backend for this test alone, which the code under test asks from now on. */
export async function backendThat(answers: RequestListener): Promise<void> {
  const listening = createServer(answers);
  server = listening;
  await new Promise<void>((resolve) => listening.listen(0, "127.0.0.1", resolve));
  vi.stubEnv("MARQUEE_API", `http://127.0.0.1:${(listening.address() as AddressInfo).port}`);
}
