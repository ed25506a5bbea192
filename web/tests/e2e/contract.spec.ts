import { readFile } from "node:fs/promises";
import { expect, test } from "./world";

/** The backend may have learned more; what we rely on must be there unchanged. */
test("the backend still speaks the contract our types were made from", async ({ request }) => {
  const now = await (await request.get(`http://127.0.0.1:${process.env.MARQUEE_BACKEND_PORT}/v3/api-docs`)).json();
  const then = JSON.parse(await readFile("contract/openapi.json", "utf8"));
  expect(now, "run `npm run contract` and adapt src/lib/api").toMatchObject(then);
});
