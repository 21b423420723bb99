package steelyard.tune.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.UUID;

/** Where a model folder shall stand. Until it is whole it stands beside its place, under a hidden name. */
final class ModelPlace implements AutoCloseable {
    private final Path place;
    private final Path fresh;
    private final Path old;

    private ModelPlace(Path place) {
        this.place = place;
        String unique = "." + place.getFileName() + "." + UUID.randomUUID();
        this.fresh = place.resolveSibling(unique + ".new");
        this.old = place.resolveSibling(unique + ".old");
    }

    /** Makes an empty folder to be filled, after checking that it may take its place later. */
    static ModelPlace prepare(Path folder, boolean replace) throws IOException {
        check(folder, replace);
        ModelPlace place = new ModelPlace(place(folder));
        Files.createDirectories(place.fresh);
        return place;
    }

    /** @throws ModelFolderException if something stands there that must not go, or nothing can stand there */
    static void check(Path folder, boolean replace) {
        Path place = place(folder);
        if (place.getFileName() == null) {
            throw new ModelFolderException(folder + ": is no place for a model; give a folder below it");
        }
        Path above = nearest(place);
        if (!Files.isDirectory(above)) {
            throw new ModelFolderException(above + ": is a file; give another folder for the model");
        }
        if (above.equals(place)) {
            checkThatItCanBeMoved(place);
            checkWhatStandsThere(place, replace);
        }
    }

    /** The path itself if it is there, or else the nearest folder above it that is. */
    private static Path nearest(Path path) {
        Path parent = path.getParent();
        return parent == null || Files.exists(path) ? path : nearest(parent);
    }

    /** The folder itself, where a link leads to it. */
    private static Path place(Path folder) {
        try {
            return folder.toRealPath();
        } catch (IOException notThere) {
            return folder.toAbsolutePath().normalize();
        }
    }

    private static void checkThatItCanBeMoved(Path folder) {
        try {
            if (!Files.getFileStore(folder).equals(Files.getFileStore(folder.resolveSibling(".")))) {
                throw new ModelFolderException(folder
                        + ": is a disk of its own, and a model takes the whole place of a folder; give one below it");
            }
        } catch (IOException e) {
            throw new ModelFolderException(folder + ": cannot be read (" + e + "); check its permissions", e);
        }
    }

    private static void checkWhatStandsThere(Path folder, boolean replace) {
        List<String> there;
        try {
            there = new FolderTree(folder)
                    .leaves().stream().map(ModelPlace::name).toList();
        } catch (IOException e) {
            throw new ModelFolderException(folder + ": cannot be read (" + e + "); check its permissions", e);
        }
        if (there.isEmpty()) {
            return;
        }
        if (!replace) {
            throw new ModelFolderException(
                    folder + ": is there already; give another folder, or --replace if it is a model to be replaced");
        }
        if (!there.contains(ModelFolder.CARD)) {
            throw new ModelFolderException(
                    folder + ": is not replaced, since it is no model folder: it holds no " + ModelFolder.CARD);
        }
        ExportCard card = ModelFolder.at(folder).card();
        there.stream()
                .filter(name -> !name.equals(ModelFolder.CARD) && !card.files().containsKey(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new ModelFolderException(
                            "%s: is not replaced, since it holds '%s', which is no part of the model"
                                    .formatted(folder, name));
                });
    }

    /** A path with the separators of a card. */
    static String name(Path relative) {
        return relative.toString().replace('\\', '/');
    }

    /** The folder to fill. */
    Path fresh() {
        return fresh;
    }

    /** Moves the filled folder to its place; what stood there stays if that fails. */
    void commit() throws IOException {
        boolean replaces = Files.exists(place);
        if (replaces) {
            Files.move(place, old, StandardCopyOption.ATOMIC_MOVE);
        }
        try {
            Files.move(fresh, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (replaces) {
                Files.move(old, place, StandardCopyOption.ATOMIC_MOVE);
            }
            throw e;
        }
    }

    /** Removes what is not needed any more. */
    @Override
    public void close() throws IOException {
        new FolderTree(fresh).delete();
        new FolderTree(old).delete();
    }
}
