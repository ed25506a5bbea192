import { cut, plain } from "@/lib/text";
import { ownPage } from "./own-page";

export type SearchParams = Promise<Record<string, string | string[] | undefined>>;

/** One value of a query, cut to what a person would type. */
export async function one(params: SearchParams, name: string): Promise<string | undefined> {
  return (await many(params, name))[0];
}

/** The page of ours to go on to, when the query names one. */
export async function nextPage(params: SearchParams): Promise<string | undefined> {
  return ownPage((await params).next);
}

export async function many(params: SearchParams, name: string): Promise<string[]> {
  return [(await params)[name] ?? []].flat().map((value) => cut(plain(value), 100));
}
