/** The place of a tile that is still on its way, of the final size. */
export function TileShape() {
  return (
    <>
      <div className="waiting aspect-2/3" />
      <div className="waiting mt-2 h-[2.275rem] w-4/5" />
      <div className="waiting mt-1 h-3 w-1/2" />
    </>
  );
}
