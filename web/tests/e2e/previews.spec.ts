import { everyPage } from "./every-page";
import { expect, signInByCookie, test } from "./world";

test("every page says its own title and description to whoever links to it, and has a picture", async ({
  page,
  request,
}) => {
  await signInByCookie(page, 61);
  const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
  const titles = new Set<string>();
  let picture = "";
  for (const path of Object.values(everyPage)) {
    const said = await (await request.get(path, { headers: { "user-agent": "Twitterbot/1.0", cookie } })).text();
    const of = (property: string) =>
      new RegExp(`<meta (?:name|property)="${property}" content="([^"]+)"`).exec(said)?.[1] ?? "";
    expect(of("description"), path).not.toBe("");
    expect(of("og:description"), path).toBe(of("description"));
    titles.add(of("og:title"));
    picture = of("og:image");
    expect(picture, path).toContain(`${process.env.MARQUEE_WEB}/`);
  }
  expect(titles.size).toBe(Object.values(everyPage).length);
  expect((await request.get(picture)).headers()["content-type"]).toBe("image/png");
});
