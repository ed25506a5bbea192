import { everyPage } from "./every-page";
import { open, type Page, settled, signInAs, test } from "./world";

const looks = {
  light: { colorScheme: "light", viewport: { width: 1440, height: 900 } },
  dark: { colorScheme: "dark", viewport: { width: 1440, height: 900 } },
  phone: { colorScheme: "dark", viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
} as const;

async function shoot(page: Page, name: string): Promise<void> {
  await settled(page);
  await page.screenshot({ path: `screenshots/${name}.jpg`, type: "jpeg", quality: 70 });
}

for (const [look, options] of Object.entries(looks)) {
  test.describe(look, () => {
    test.use(options);

    test(`every page, ${look}`, async ({ page, line }) => {
      test.setTimeout(400_000);
      await open(page, "/");
      await shoot(page, `landing-${look}`);
      await signInAs(page, 91);
      for (const [name, path] of Object.entries(everyPage)) {
        await open(page, path);
        await shoot(page, `${name}-${look}`);
      }
      await line.cut();
      await open(page, "/");
      await shoot(page, `backend-away-${look}`);
      await line.mend();
    });
  });
}
