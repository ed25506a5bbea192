import { LRUCache } from "lru-cache";

/** What a rating moves: the lists that follow the crowd, and what is told of one movie. */
export type Tag = "crowd" | `movie ${number}`;

/** The longest an answer is shown after it was asked for. */
export const LIFE_MS = 30_000;

/** A fallback's answer spares a backend in trouble for a moment, and is gone as soon as that is well. */
export const DEGRADED_LIFE_MS = 1_000;

/** About 32 MB at most, as letters take two bytes. */
export const MOST_LETTERS = 16_000_000;
const MOST_ANSWERS = 5_000;

/** Of more movies than these, rated within the life of an answer, the first are shown as they were until it ends. */
const MOST_MOVED_TAGS = 10_000;

type Answer = { status: number; body: string };

/** An answer that is for those who wait for it now, and for nobody after them. */
class Fleeting extends Error {
  constructor(readonly answer: Answer) {
    super(`status ${answer.status}`);
  }
}

/**
 * Answers that are the same for everybody, kept for a short while by their address. Whoever asks while an answer is on its
 * way waits for that one; a failure is told to all of them and kept for nobody. The least asked for go first.
 */
export class AnswerCache {
  private readonly answers: LRUCache<string, Answer, Request>;
  private readonly versions = new LRUCache<Tag, number>({ max: MOST_MOVED_TAGS });
  private revalidations = 0;

  constructor(ask: (request: Request) => Promise<Response>) {
    this.answers = new LRUCache({
      max: MOST_ANSWERS,
      maxSize: MOST_LETTERS,
      sizeCalculation: ({ body }, key) => body.length + key.length,
      ttl: LIFE_MS,
      ttlResolution: 0,
      perf: { now: () => performance.now() },
      ignoreFetchAbort: true,
      fetchMethod: async (_key, _stale, { options, context }) => {
        const response = await ask(context);
        const answer = { status: response.status, body: await response.text() };
        if (!response.ok) throw new Fleeting(answer);
        if (isDegraded(answer)) options.ttl = DEGRADED_LIFE_MS;
        return answer;
      },
    });
  }

  /** The answer to a GET for JSON, asked for at most once while nothing that it shows is revalidated. */
  async get(request: Request, tags: Tag[]): Promise<Response> {
    const versions = tags.map((tag) => this.versions.get(tag) ?? 0);
    const { status, body } = await this.answer([...versions, request.url].join(" "), request);
    return new Response(body, { status, headers: { "content-type": "application/json" } });
  }

  /** Lets the next who ask for what has one of these tags have it anew; an answer on its way may be of before. */
  revalidate(tags: Tag[]): void {
    this.revalidations++;
    for (const tag of tags) this.versions.set(tag, this.revalidations);
  }

  private async answer(key: string, context: Request): Promise<Answer> {
    try {
      return await this.answers.forceFetch(key, { context });
    } catch (error) {
      if (error instanceof Fleeting) return error.answer;
      throw error;
    }
  }
}

function isDegraded({ body }: Answer): boolean {
  return (JSON.parse(body) as { degraded?: boolean }).degraded === true;
}
