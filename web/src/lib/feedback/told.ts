import { Refused } from "@/lib/errors";
import { checkedId, fields } from "@/lib/sent-fields";

/** What a browser tells of, as the backend has it but for who it was. */
export type Told = {
  event_id: string;
  type: "clicked" | "exposed" | "searched";
  at: string;
  recommendation_id?: string;
  tmdb_id?: number;
  position?: number;
  list?: string;
  strategy?: string;
  release?: string;
  variant?: string;
  shown?: { tmdb_id: number; position: number; propensity: number }[];
  results?: number;
  text?: string;
  may_keep_text?: boolean;
};

/** Told together: the page's person, if any, and what they did. */
export type Feedback = { person?: number; events: Told[] };

const MOST = 100;

/**
 * What a browser tells; what each event says is the backend's to check.
 *
 * @throws Refused when it is nothing of the kind
 */
export function checkedFeedback(sent: unknown): Feedback {
  const { person, events } = fields(sent);
  if (!Array.isArray(events) || events.length < 1 || events.length > MOST)
    throw new Refused(422, "These are no events.");
  return { person: person === undefined ? undefined : checkedId(person), events };
}
