import type { Metadata } from "next";
import { MessagePage } from "@/components/feedback/message-page";

export const metadata: Metadata = { title: "Not found" };

export default function NotFound() {
  return (
    <MessagePage eyebrow="404" title="This is not on the program">
      <p className="max-w-prose text-lg text-hush">
        There is no such movie, person or page here. It may have moved, or the address has a typo.
      </p>
    </MessagePage>
  );
}
