package steelyard.task;

import java.util.List;

/**
 * How a training went, pass by pass.
 *
 * @param model what was trained
 * @param points in the order of the passes
 */
public record LearningCurve(String model, List<Point> points) {
    public LearningCurve {
        points = List.copyOf(points);
    }

    /**
     * One pass over the training examples.
     *
     * @param pass its number, from 1
     * @param trainLoss mean loss over its steps
     * @param devLoss mean loss over the dev examples afterwards; 0 where there are none
     * @param devScore the dev examples' score afterwards, a fraction; 0 where there are none
     * @param seconds since training began
     */
    public record Point(int pass, double trainLoss, double devLoss, double devScore, double seconds) {}
}
