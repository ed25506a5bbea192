package marquee.loader.postgres;

import marquee.catalog.Catalogue;
import marquee.catalog.progress.Progress;
import marquee.database.Postgres;

/** Brings the movies into the database, unless they are there. */
public final class CatalogueStep {

    private CatalogueStep() {}

    /** Imports the catalogue; blocking. */
    public static void run(Postgres postgres, Catalogue catalogue, Progress progress) {
        try (var step = progress.start("Storing movies", Progress.UNKNOWN_TOTAL)) {
            long size = new CatalogueImport(postgres).run(catalogue.hash(), catalogue::movies, step::advance);
            step.note("%,d movies".formatted(size));
        }
    }
}
