package steelyard.tune.net;

/** Weights outside of any engine: {@code [rows, columns]}, or a vector with {@code columns} 0. */
public final class Matrix {
    private final float[] values;
    private final int rows;
    private final int columns;

    /** Takes the array over: row by row. */
    public Matrix(float[] values, int rows, int columns) {
        if (values.length != rows * Math.max(1, columns)) {
            throw new IllegalArgumentException(values.length + " values are not " + rows + " × " + columns);
        }
        this.values = values;
        this.rows = rows;
        this.columns = columns;
    }

    /** A vector. */
    public static Matrix vector(float[] values) {
        return new Matrix(values, values.length, 0);
    }

    /** The numbers, row by row; not to be changed. */
    public float[] values() {
        return values;
    }

    /** How many rows; the length of a vector. */
    public int rows() {
        return rows;
    }

    /** How many columns; 0 for a vector. */
    public int columns() {
        return columns;
    }

    /** Every number multiplied. */
    public Matrix times(double factor) {
        float[] scaled = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            scaled[i] = (float) (values[i] * factor);
        }
        return new Matrix(scaled, rows, columns);
    }

    /** Rows and columns exchanged. */
    public Matrix transpose() {
        float[] turned = new float[values.length];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                turned[column * rows + row] = values[row * columns + column];
            }
        }
        return new Matrix(turned, columns, rows);
    }
}
