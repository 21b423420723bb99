package steelyard.bench.curve;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import steelyard.task.TaskException;

/**
 * The sizes of training sets that a user wants, see {@link LabelPool}.
 *
 * @param numbers in rising order, each at least 1; empty for some of 2, 4, 8, …
 * @param all whether all examples are the last size
 */
public record Sizes(List<Integer> numbers, boolean all) {
    /** Six of 2, 4, 8, … and all examples, evenly spread. */
    public static final Sizes DOUBLING = new Sizes(List.of(), true);

    private static final int FIRST = 2;

    /** Of the sizes that nobody chose: each costs a training for every seed. */
    private static final int MOST = 6;

    private static final String ALL = "all";

    public Sizes {
        numbers = List.copyOf(numbers);
        if (numbers.isEmpty() && !all) {
            throw new TaskException("no size is given; write some, such as 2,4,8");
        }
        for (int i = 0; i < numbers.size(); i++) {
            int before = i == 0 ? 0 : numbers.get(i - 1);
            if (numbers.get(i) <= before) {
                throw new TaskException("the sizes %s do not rise: %d comes after %d; write each once, smallest first"
                        .formatted(numbers, numbers.get(i), before));
            }
        }
    }

    /**
     * Reads sizes as users write them.
     *
     * @param words numbers in rising order, {@code all} as the last or the only one; empty for {@link #DOUBLING}
     * @throws TaskException if they are anything else
     */
    public static Sizes parse(List<String> words) {
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            boolean last = i == words.size() - 1;
            if (!(last && words.get(i).equals(ALL))) {
                numbers.add(number(words.get(i)));
            }
        }
        boolean all = words.isEmpty() || words.getLast().equals(ALL);
        if (numbers.isEmpty() && !words.isEmpty()) {
            throw new TaskException("a curve needs two sizes or more; write some before 'all', such as 2,8,32,all");
        }
        return new Sizes(numbers, all);
    }

    private static int number(String word) {
        try {
            int number = Integer.parseInt(word);
            if (number >= 1) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new TaskException(
                    "the size '%s' is not a whole number, nor is it 'all' as the last one".formatted(word), e);
        }
        throw new TaskException("a size must be at least 1, not " + word);
    }

    /**
     * The sizes for a task, in rising order, at least two.
     *
     * @param task its name, for messages
     * @throws TaskException if one is larger than the data, or there are not two
     */
    public List<Integer> within(LabelPool pool, String task) {
        int most = pool.most();
        List<Integer> sizes = new ArrayList<>(numbers.isEmpty() ? spread(most) : numbers);
        for (int size : numbers) {
            if (size > most) {
                throw new TaskException(
                        "task '%s': a training set of %s is larger than the data: %s; leave that size out, or write 'all' for it"
                                .formatted(task, counted(size, pool), there(most, pool)));
            }
        }
        if (all && (sizes.isEmpty() || sizes.getLast() < most)) {
            sizes.add(most);
        }
        if (sizes.size() < 2) {
            throw new TaskException("task '%s': there is one size only, %s; a curve needs two or more"
                    .formatted(task, counted(sizes.getFirst(), pool)));
        }
        return List.copyOf(sizes);
    }

    /** Powers of two below a number, so few that they and that number are {@link #MOST}. */
    private static List<Integer> spread(int most) {
        List<Integer> doubling = new ArrayList<>();
        for (int size = FIRST; size < most; size *= 2) {
            doubling.add(size);
        }
        int some = Math.min(MOST - 1, doubling.size());
        return IntStream.range(0, some)
                .mapToObj(i -> doubling.get(Math.round((float) i * doubling.size() / some)))
                .toList();
    }

    private static String counted(int size, LabelPool pool) {
        return size + (pool.perClass() ? " a class" : " examples");
    }

    private static String there(int most, LabelPool pool) {
        return pool.perClass() ? "no class has more than " + most + " training examples" : "there are " + most;
    }
}
