/** Says to whoever chose stars by keys how the choice is made to count. */
export function EnterKeeps() {
  return (
    <span role="status" className="inline-block px-2 py-1.5 text-sm text-hush">
      Enter keeps it
    </span>
  );
}
