package steelyard.tune.train;

import java.util.List;
import steelyard.tune.net.Projection;

/** Which weights training may change, and how. */
public sealed interface Regime {
    /** As users write it. */
    String id();

    /** The encoder stays frozen; its head is fitted exactly, by logistic regression. */
    record Head() implements Regime {
        @Override
        public String id() {
            return "head";
        }
    }

    /**
     * The encoder's matrices stay frozen, and some get a trained low-rank matrix added (Hu et al. 2021); both are made one
     * when training ends.
     *
     * @param rank of the added matrices
     * @param alpha the added matrix counts alpha / rank times
     * @param projections which matrices of each layer
     */
    record Lora(int rank, double alpha, List<Projection> projections) implements Regime {
        public Lora {
            projections = List.copyOf(projections);
            if (rank < 1 || !(alpha > 0) || projections.isEmpty()) {
                throw new IllegalArgumentException(
                        "LoRA needs a rank of at least 1, a positive alpha and a projection");
            }
        }

        @Override
        public String id() {
            return "lora";
        }
    }

    /**
     * All weights of the encoder's layers.
     *
     * @param embeddings whether the embedding tables are trained too: slow, and needless where texts are ordinary
     */
    record Full(boolean embeddings) implements Regime {
        @Override
        public String id() {
            return "full";
        }
    }

    /**
     * For few examples (SetFit, Tunstall et al. 2022): the encoder learns to bring texts of one class together and to keep
     * those of different classes apart, then its head is fitted exactly. The embedding tables are trained as well.
     */
    record Contrastive() implements Regime {
        @Override
        public String id() {
            return "contrastive";
        }
    }
}
