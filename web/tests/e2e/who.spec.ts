import { expect, open, settled, signInAs, test, titlesIn } from "./world";

test("a person is found by their number and takes their seat", async ({ page }) => {
  await open(page, "/who");
  await page.getByLabel("Find a person").fill("7");
  await page.getByRole("button", { name: "Find", exact: true }).click();
  await page.waitForURL("**/who?*");
  await settled(page);
  const ticket = page.getByRole("article").filter({ has: page.locator('a[href="/person/7"]') });
  const name = (await ticket.getByRole("heading").textContent()) ?? "";
  await expect(ticket.getByRole("list", { name: "Loved" }).getByRole("listitem")).not.toHaveCount(0);
  await ticket.getByRole("button", { name: "Take this seat" }).click();
  await expect(page.getByRole("navigation", { name: "You" })).toContainText(name);
  await expect(page.getByText(`Tonight’s top pick for ${name}`)).toBeVisible();
});

test("who was on the way to a page comes to it once they said who they are", { tag: "@localhost" }, async ({
  page,
}) => {
  await open(page, "/movie/862");
  await page.getByRole("link", { name: "Say who you are" }).click();
  await page.getByLabel("Find a person").fill("7");
  await page.getByRole("button", { name: "Find", exact: true }).click();
  await page.waitForURL("**/who?*q=7*");
  await settled(page);
  await page.locator('a[href^="/person/7?"]').click();
  await page.getByRole("button", { name: "Take this seat", exact: true }).click();
  await expect(page).toHaveURL("/movie/862");
  await expect(page.getByRole("radio", { name: "5 stars", exact: true })).toBeVisible();

  await page
    .getByRole("navigation", { name: "You" })
    .getByRole("link", { name: /switch person/ })
    .click();
  await page.getByRole("article").getByRole("button", { name: "Take this seat" }).first().click();
  await expect(page).toHaveURL("/movie/862");
});

test("nobody is sent to another host from here", async ({ page, baseURL }) => {
  await open(page, "/person/3?next=//evil.example/");
  await page.getByRole("button", { name: "Take this seat" }).click();
  await expect(page.getByRole("heading", { name: "For you" })).toBeVisible();
  expect(page.url()).toBe(`${baseURL}/`);
});

test("another person sees another program", async ({ page }) => {
  await signInAs(page, 1);
  const first = await titlesIn(page, "For you");
  await signInAs(page, 2);
  expect(await titlesIn(page, "For you")).not.toEqual(first);
});

test("signing out leaves no trace in the header", async ({ page }) => {
  await signInAs(page, 1);
  await open(page, "/who");
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page.getByRole("navigation", { name: "You" }).getByRole("link")).toHaveText(["Who are you?"]);
});

test("a tampered cookie counts as signed out", async ({ page, context }) => {
  await signInAs(page, 1);
  const cookie = (await context.cookies()).find(({ name }) => name === "marquee_person");
  expect(cookie?.httpOnly).toBe(true);
  const forged = `${btoa('[2,"Mallory"]')}.${cookie?.value.split(".")[1]}`;
  await context.addCookies([{ ...cookie, name: "marquee_person", value: forged } as never]);
  await open(page, "/");
  await expect(page.getByRole("link", { name: "Start fresh" })).toBeVisible();
  await expect(page.getByText("Mallory")).toHaveCount(0);
});

test("an unknown person is a proper 404 that leads somewhere", async ({ page }) => {
  expect((await open(page, "/person/999999999"))?.status()).toBe(404);
  await page.getByRole("link", { name: "Back to the program" }).click();
  await expect(page).toHaveURL("/");
});

test("a name is text wherever it stands, whatever it looks like", async ({ page, request }) => {
  const name = "<img src=x onerror=alert(1)>";
  const made = await request.post(`http://127.0.0.1:${process.env.MARQUEE_BACKEND_PORT}/api/users/cold_start/`, {
    data: { name, genres: ["Drama"], ratings: [862, 603, 680].map((tmdb_id) => ({ tmdb_id, rating: 4 })) },
  });
  await signInAs(page, (await made.json()).id);
  await expect(page.getByText(`Tonight’s top pick for ${name}`)).toBeVisible();
  await expect(page.getByRole("navigation", { name: "You" })).toContainText(name);
  await expect(page.locator('img[src="x"]')).toHaveCount(0);
});
