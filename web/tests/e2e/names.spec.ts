import { expect, test } from "./world";

/** A page elsewhere whose name was made to lead here must reach nothing. */
for (const path of ["/", "/who", "/movie/1", "/api/rows/trending", "/api/movies/1/poster.svg", "/ratings/export"]) {
  test(`${path} answers for no name but its own`, async ({ request }) => {
    const answer = await request.get(path, { headers: { host: "evil.example:3000" }, maxRedirects: 0 });
    expect(answer.status()).toBe(421);
    expect(await answer.text()).toContain("--allowed-host");
  });
}

test("an action is refused too", async ({ request }) => {
  const headers = { host: "evil.example", origin: "http://evil.example", "next-action": "0".repeat(42) };
  expect((await request.post("/who", { headers, data: "[]" })).status()).toBe(421);
});
