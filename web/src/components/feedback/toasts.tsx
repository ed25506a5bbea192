"use client";

import * as Toast from "@radix-ui/react-toast";
import { createContext, type ReactNode, useCallback, useContext, useState } from "react";

type Message = { text: string; tone?: "calm" | "alarm"; undo?: () => void };

const Announce = createContext<(message: Message) => void>(() => {});

/** Says something at the edge of the screen and to screen readers; `undo` adds a button. */
export const useAnnounce = () => useContext(Announce);

/** Shows one message at a time: a newer one replaces the one before. */
export function Toasts({ children }: { children: ReactNode }) {
  const [message, setMessage] = useState<(Message & { number: number }) | undefined>();
  const announce = useCallback((next: Message) => {
    setMessage((before) => ({ ...next, number: (before?.number ?? 0) + 1 }));
  }, []);
  return (
    <Toast.Provider duration={6000} swipeDirection="down" label="Message">
      <Announce value={announce}>{children}</Announce>
      {message && <MessageToast key={message.number} {...message} />}
      <Toast.Viewport className="fixed inset-x-4 bottom-4 z-50 mx-auto flex max-w-md flex-col outline-none" />
    </Toast.Provider>
  );
}

function MessageToast({ text, tone = "calm", undo }: Message) {
  return (
    <Toast.Root
      type={tone === "alarm" ? "foreground" : "background"}
      className={`flex items-center gap-4 rounded-lg border bg-lobby px-4 py-3 shadow-xl motion-safe:animate-[arrive_.2s] ${tone === "alarm" ? "border-alarm" : "border-edge"}`}
    >
      <Toast.Description className={`flex-1 text-sm ${tone === "alarm" ? "text-alarm" : ""}`}>{text}</Toast.Description>
      {undo && (
        <Toast.Action altText="Choose as before once more" asChild>
          <button type="button" onClick={undo} className="rounded px-3 py-1.5 text-sm font-bold text-accent">
            Undo
          </button>
        </Toast.Action>
      )}
      <Toast.Close aria-label="Dismiss" className="grid size-8 place-items-center rounded text-hush hover:text-ink">
        <span aria-hidden="true">✕</span>
      </Toast.Close>
    </Toast.Root>
  );
}
