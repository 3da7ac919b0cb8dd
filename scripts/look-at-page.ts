/**
 * Opens the query page of a running server in a real browser, runs every example, and tells what is wrong: an answer with
 * errors, a message in the browser's console, a request to another origin, a fault that axe finds.
 *
 *   tsx scripts/look-at-page.ts [http://localhost:4000] [folder for pictures]
 *
 * CHROMIUM names the browser, /usr/bin/chromium by default.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import axe from 'axe-core';
import { type Browser, chromium, type Page } from 'playwright-core';

const [url = 'http://localhost:4000', folder = 'coverage/page'] = process.argv.slice(2);
const FLAGS = ['--no-sandbox', '--disable-gpu'];
const PATIENCE_MS = 20_000;

const faults: string[] = [];

function listen(page: Page): void {
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) faults.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`page: ${error.message}`));
  page.on('request', (request) => {
    const leaves = !request.url().startsWith(url) && !/^(data|blob):/.test(request.url());
    if (leaves) faults.push(`request to ${request.url()}`);
  });
}

async function runExamples(page: Page): Promise<void> {
  const buttons = page.locator('.examples button');
  for (let index = 0; index < (await buttons.count()); index += 1) {
    const answered = page.waitForResponse((response) => response.url().endsWith('/graphql'), { timeout: PATIENCE_MS });
    await buttons.nth(index).click();
    const response = await answered;
    const answer = await response.json();
    const title = await buttons.nth(index).locator('strong').textContent();
    console.log(`${response.status()} ${title}`);
    if (response.status() !== 200 || 'errors' in answer)
      faults.push(`${title}: ${JSON.stringify(answer).slice(0, 300)}`);
  }
}

async function checkAccess(page: Page): Promise<void> {
  await page.addScriptTag({ content: axe.source });
  const found: string[] = await page.evaluate(async () => {
    // Left out: the editor's own colours and the close button in GraphiQL's tabs.
    const { violations } = await Reflect.get(globalThis, 'axe').run({
      exclude: [['.monaco-editor'], ['.graphiql-tab']],
    });
    return violations.map(
      (violation: { id: string; help: string; nodes: { target: string[] }[] }) =>
        `axe ${violation.id}: ${violation.help} (${violation.nodes.map(({ target }) => target.join(' ')).join('; ')})`,
    );
  });
  faults.push(...found);
}

async function look(browser: Browser, colorScheme: 'light' | 'dark'): Promise<void> {
  // Only axe needs to get past the page's policy; what the page itself asks for is watched above.
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    colorScheme,
    bypassCSP: colorScheme === 'dark',
  });
  const page = await context.newPage();
  listen(page);
  await page.goto(url);
  await page.locator('.graphiql-query-editor .view-line').first().waitFor({ timeout: PATIENCE_MS });
  await page.waitForTimeout(1500);
  await page.screenshot({ path: join(folder, `${colorScheme}-1-opened.png`) });
  await page.getByLabel('Show the Cypher').check();
  await runExamples(page);
  await page.locator('.examples button').nth(1).click();
  await page.waitForTimeout(1500);
  await page.screenshot({ path: join(folder, `${colorScheme}-2-answered.png`) });
  if (colorScheme === 'dark') await checkAccess(page);
  await context.close();
}

await mkdir(folder, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: FLAGS,
});
try {
  await look(browser, 'light');
  await look(browser, 'dark');
} finally {
  await browser.close();
}
for (const fault of faults) console.error(fault);
process.exitCode = faults.length === 0 ? 0 : 1;
