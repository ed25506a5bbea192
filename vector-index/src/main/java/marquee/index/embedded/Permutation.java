package marquee.index.embedded;

import org.apache.lucene.index.Sorter;

/** Where documents go when they are written in another order. Immutable. */
final class Permutation extends Sorter.DocMap {

    private final int[] newToOld;
    private final int[] oldToNew;

    /** @param newToOld the document that comes to each place, each once; not copied */
    Permutation(int[] newToOld) {
        this.newToOld = newToOld;
        this.oldToNew = new int[newToOld.length];
        for (int place = 0; place < newToOld.length; place++) {
            oldToNew[newToOld[place]] = place;
        }
    }

    @Override
    public int oldToNew(int document) {
        return oldToNew[document];
    }

    @Override
    public int newToOld(int place) {
        return newToOld[place];
    }

    @Override
    public int size() {
        return newToOld.length;
    }
}
