"use client";

import { catchError, type ErrorInfo } from "next/error";

/** Keeps one broken row from taking the page with it. */
export const RowBoundary = catchError(function RowFailed({ title }: { title: string }, { retry }: ErrorInfo) {
  return (
    <section className="stage mt-10">
      <h2 className="sign text-2xl sm:text-3xl">{title}</h2>
      <p className="mt-3 text-hush">
        This row did not come.{" "}
        <button
          type="button"
          onClick={() => retry()}
          className="font-semibold text-accent underline underline-offset-4"
        >
          Try again
        </button>
      </p>
    </section>
  );
});
