package steelyard.corpus;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** From the class that a file writes to the label it stands for. For one thread. */
final class ClassNames {
    private final Map<String, String> names;
    private final boolean open;
    private final String remedy;

    private ClassNames(Map<String, String> names, boolean open, String remedy) {
        this.names = names;
        this.open = open;
        this.remedy = remedy;
    }

    /** Classes that are labels already. */
    static ClassNames fixed(List<String> labels, String remedy) {
        Map<String, String> names = new LinkedHashMap<>();
        labels.forEach(label -> names.put(label, label));
        return new ClassNames(names, false, remedy);
    }

    /** Classes with the labels they stand for. */
    static ClassNames mapped(Map<String, String> names) {
        return new ClassNames(
                new LinkedHashMap<>(names), false, "add the class to the label names or correct the line");
    }

    /** Classes by number: the first label is class 1. A class may also be written as its label. */
    static ClassNames numbered(List<String> labels, String source) {
        Map<String, String> names = new LinkedHashMap<>();
        for (int i = 0; i < labels.size(); i++) {
            names.put(String.valueOf(i + 1), labels.get(i));
        }
        labels.forEach(label -> names.putIfAbsent(label, label));
        return new ClassNames(
                names, false, "%s names classes 1 to %d; correct it or the line".formatted(source, labels.size()));
    }

    /** Takes every class as it stands, and learns which there are. */
    static ClassNames open() {
        return new ClassNames(new TreeMap<>(), true, "");
    }

    /** The classes known now, and no others: what the training file has not shown, nothing can learn. */
    ClassNames closed() {
        return open
                ? new ClassNames(names, false, "the training file has no example of it; correct the line or remove it")
                : this;
    }

    /** Notes a problem if there is one label only. */
    void checkTwo(String place, Problems problems) {
        if (labels().size() == 1) {
            problems.add(place, "holds one class only, %s; a classification needs two or more".formatted(labels()));
        }
    }

    /** The label that the class stands for, if it stands for one. */
    Optional<String> label(String written) {
        if (open) {
            names.put(written, written);
        }
        return Optional.ofNullable(names.get(written));
    }

    /** What a user is told whose class is unknown. */
    String unknown(String written) {
        return "'%s' is not one of %s; %s".formatted(written, names.keySet(), remedy);
    }

    /** All labels: in the order given, or sorted where they were learnt. */
    List<String> labels() {
        return names.values().stream().distinct().toList();
    }
}
