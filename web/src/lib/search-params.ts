export type SearchParams = Promise<Record<string, string | string[] | undefined>>;

/** One value of a query, cut to what a person would type. */
export async function one(params: SearchParams, name: string): Promise<string | undefined> {
  return (await many(params, name))[0];
}

export async function many(params: SearchParams, name: string): Promise<string[]> {
  return [(await params)[name] ?? []].flat().map((value) => value.slice(0, 100));
}
