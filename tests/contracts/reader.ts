// Reads pages as a front end in strict TypeScript does. `openapi.ts` is made from openapi.json.
// Given the name of a file with a JSON list of pages, it prints a line about each, and about each
// block of each.

import { readFileSync } from "node:fs";

import type { components, paths } from "./openapi.ts";

type Schemas = components["schemas"];
type Page = Schemas["Page"];
type PageType = Page["meta"]["type"];
type Block = Schemas["BodyBlock"];

// TypeScript tells the types of a union apart by a property of their own; `type` stands in `meta`.
function isA<T extends PageType>(page: Page, type: T): page is Extract<Page, { meta: { type: T } }> {
  return page.meta.type === type;
}

function readPage(page: Page): string[] {
  if (isA(page, "home.HomePage")) {
    return [page.tagline ?? "", ...page.featured_pages.map((link) => link.title), ...read(page.body)];
  }
  if (isA(page, "home.StandardPage")) {
    return [...page.contact_points.map(readContact), ...read(page.body)];
  }
  if (isA(page, "articles.CollectionIndexPage")) return [page.introduction ?? ""];
  if (isA(page, "articles.CollectionPage")) {
    const { cover, licence, publisher } = page;
    return [
      `${cover?.width} x ${cover?.height}, ${licence?.value}, ${publisher?.title}`,
      ...page.contents.map((entry) => `${entry.title}: ${entry.sections.length}`),
      ...page.contributors.map(({ person, role }) => `${person.name}, ${role.value}`),
      ...read(page.foreword),
    ];
  }
  if (isA(page, "articles.CollectionEntryPage")) {
    return [`${page.previous?.title} < ${page.next?.title}`, ...read(page.body)];
  }
  if (isA(page, "articles.PlatformPage")) {
    return [
      ...page.channels.map(({ service, url, handle }) => `${service.value} ${url ?? handle}`),
      ...page.reach_figures.map(({ label, value }) => `${label}: ${value.display}`),
      ...page.coordinators.map(({ country, person }) => `${country.code} ${person?.name}`),
      ...read(page.body),
    ];
  }
  if (isA(page, "articles.NewsPage")) {
    // Comparing with what is no kind of news would not compile.
    const isReport: boolean = page.kind.value === "report";
    return [
      `${page.date?.edtf} ${isReport} ${page.lead}`,
      [...page.hashtags, ...page.topics.map((topic) => topic.slug)].join(),
      ...page.sources.map(({ role, organization, name }) =>
        [role.value, organization?.acronym, organization?.title ?? name].join()),
      ...read(page.body),
    ];
  }
  if (isA(page, "events.MeetingIndexPage")) return [page.introduction ?? ""];
  if (isA(page, "events.MeetingPage")) {
    return [
      `${page.starts.earliest} ${page.starts_at} ${page.mode.value} ${page.country?.name}`,
      ...page.participations.map(({ role, count, person, group }) =>
        [role.value, person?.name, group, count?.comparator.value, count?.value].join()),
      ...page.outputs.map(({ promise, document }) => `${promise} ${document?.size}`),
      ...read(page.purposes),
      ...read(page.body),
      ...read(page.outcome),
    ];
  }
  if (isA(page, "organizations.OrganizationIndexPage")) return [page.introduction ?? ""];
  if (isA(page, "organizations.OrganizationPage")) {
    return [
      `${page.kind.value} ${page.founded?.precision} ${page.part_of?.title}`,
      ...page.contact_points.map(readContact),
      ...read(page.description),
    ];
  }
  const noOther: never = page;
  return noOther;
}

function readContact({ kind, phone, printed }: Schemas["StandardPageContactPoint"]): string {
  return `${kind.value} ${phone?.url ?? printed}`;
}

function read(body: Block[]): string[] {
  return body.map((block) => `  ${block.type}: ${readBlock(block)}`);
}

function readBlock(block: Block): string {
  switch (block.type) {
    case "paragraph":
      return block.value.length > 0 ? "text" : "nothing";
    case "heading":
      return `${block.value.level.value} ${block.value.text}`;
    case "image":
      return block.value?.sources.map((source) => source.type).join() ?? "";
    case "gallery":
      return block.value.images.map((image) => image?.alternative_text).join();
    case "quotation":
      return `${block.value.text} (${block.value.attribution})`;
    case "callout":
      return `${block.value.kind.value} ${block.value.title}`;
    case "facts":
      return block.value.facts.map(({ label, value }) => `${label} ${value}`).join();
    case "figures":
      return block.value.figures.map(({ number }) => number.value).join();
    case "table":
      return [block.value.columns.map((column) => column.heading), ...block.value.rows].join();
    case "document":
      return `${block.value.text} ${block.value.document?.type}`;
    case "embed":
      return block.value.embed.url;
    case "page_link":
      return `${block.value.page?.locale} ${block.value.page?.title}`;
    default: {
      const noOther: never = block;
      return noOther;
    }
  }
}

// What would go wrong does not compile; were any of this `any`, the compiler would complain here.
export function mistakes(page: Page, block: Block, list: Schemas["NewsPageList"]): void {
  // @ts-expect-error: not every type of page has a lead.
  void page.lead;
  // @ts-expect-error: nobody knows yet of which type the block is.
  void block.value.text;
  // @ts-expect-error: there is no such type.
  void isA(page, "articles.NoPage");
  // @ts-expect-error: a list tells long texts only when it is asked to.
  void list.items[0]?.body.length;
  // What every list of news tells is there.
  void list.items[0]?.lead.length;
}

// The answers of the addresses are the same types.
type Answer<Path extends keyof paths> = paths[Path] extends {
  get: { responses: { 200: { content: { "application/json": infer Body } } } };
}
  ? Body
  : never;
export const same: (page: Answer<"/api/v2/pages/{id}/">) => string[] = readPage;

const pages = JSON.parse(readFileSync(process.argv[2]!, "utf-8")) as Page[];
for (const page of pages) {
  console.log([`${page.meta.type} ${page.title}`, ...readPage(page)].join("\n"));
}
