package steelyard.bench.cost;

import steelyard.task.ChatUse;

/**
 * What machines and chat models cost.
 *
 * @param source the file they are from, without its folder
 * @param currency of all of them, such as {@code USD}
 * @param machine a machine that is rented
 * @param chat a chat model that is asked
 */
public record Prices(String source, String currency, Machine machine, ChatModel chat) {
    private static final double SECONDS_OF_HOUR = 3600;
    /** A twelfth of 365 days. */
    private static final double SECONDS_OF_MONTH = 730 * SECONDS_OF_HOUR;

    private static final double BYTES_OF_GB = 1e9;
    private static final double MILLION = 1e6;

    public Prices {
        if (currency.isBlank()) {
            throw new IllegalArgumentException("prices without a currency");
        }
    }

    /**
     * Prices of a machine.
     *
     * @param cpuHour one processor for an hour
     * @param memoryMonth a gigabyte (10⁹ bytes) of memory for a month
     * @param diskMonth a gigabyte of disk for a month
     * @param busyShare the share of paid time in which it answers, above 0 and at most 1: idle time is paid by the answers
     */
    public record Machine(double cpuHour, double memoryMonth, double diskMonth, double busyShare) {
        public Machine {
            requirePrices(cpuHour, memoryMonth, diskMonth);
            if (!(busyShare > 0 && busyShare <= 1)) {
                throw new IllegalArgumentException("not a share of time: " + busyShare);
            }
        }
    }

    /**
     * Prices of a chat model.
     *
     * @param gpuHour the hardware behind it for an hour; counts while answers are made with it
     * @param readMillion a million tokens that it reads
     * @param writtenMillion a million tokens that it writes
     */
    public record ChatModel(double gpuHour, double readMillion, double writtenMillion) {
        public ChatModel {
            requirePrices(gpuHour, readMillion, writtenMillion);
        }
    }

    private static void requirePrices(double... prices) {
        for (double price : prices) {
            if (!(price >= 0 && Double.isFinite(price))) {
                throw new IllegalArgumentException("not a price: " + price);
            }
        }
    }

    /** The price of processor time, in seconds. */
    double ofCpu(double seconds) {
        return seconds / SECONDS_OF_HOUR * machine.cpuHour();
    }

    /** The price of holding memory and disk, in bytes, for some seconds. */
    double ofHolding(long memory, long disk, double seconds) {
        double month = memory / BYTES_OF_GB * machine.memoryMonth() + disk / BYTES_OF_GB * machine.diskMonth();
        return month * seconds / SECONDS_OF_MONTH;
    }

    /** The price of asking a chat model, and of the hardware behind it for some seconds; 0 if it was not asked. */
    double ofChat(ChatUse use, double seconds) {
        return use.replies() == 0
                ? 0
                : seconds / SECONDS_OF_HOUR * chat.gpuHour()
                        + use.read() / MILLION * chat.readMillion()
                        + use.written() / MILLION * chat.writtenMillion();
    }
}
