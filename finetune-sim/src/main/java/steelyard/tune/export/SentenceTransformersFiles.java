package steelyard.tune.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import steelyard.tune.net.Classifier;
import steelyard.tune.net.Matrix;

/**
 * A tuned classifier in the layout of sentence-transformers: a BertModel, mean pooling, scaling to length 1, and a dense
 * layer without activation, so that what it calls the vector of a text is its logits.
 *
 * @param weights of encoder and head by PyTorch name
 * @param classes the name of each class, in the order of the logits
 * @param maxTokens how many tokens are read
 */
record SentenceTransformersFiles(Map<String, Matrix> weights, List<String> classes, int maxTokens) {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String MODULES = "sentence_transformers.models.";
    private static final String POOLING = "1_Pooling";
    private static final String NORMALIZE = "2_Normalize";
    private static final String DENSE = "3_Dense";

    /** Of the base model; the weights do not tell it. */
    private static final int HEADS = 12;

    /** Writes all of it into a folder. */
    void write(Path folder) throws IOException {
        Files.createDirectories(folder.resolve(POOLING));
        Files.createDirectories(folder.resolve(NORMALIZE));
        Files.createDirectories(folder.resolve(DENSE));
        Safetensors.write(folder.resolve("model.safetensors"), encoder());
        Safetensors.write(folder.resolve(DENSE).resolve("model.safetensors"), head());
        json(folder.resolve("config.json"), config());
        json(folder.resolve("modules.json"), modules());
        json(folder.resolve(POOLING).resolve("config.json"), pooling());
        json(folder.resolve(NORMALIZE).resolve("config.json"), NODES.objectNode()); // nothing to be set
        json(folder.resolve(DENSE).resolve("config.json"), dense());
        json(
                folder.resolve("sentence_bert_config.json"),
                NODES.objectNode().put("max_seq_length", maxTokens).put("do_lower_case", false));
        json(folder.resolve("tokenizer_config.json"), tokenizer());
        json(folder.resolve("special_tokens_map.json"), specialTokens());
    }

    private static void json(Path file, JsonNode content) throws IOException {
        Files.writeString(file, JSON.writeValueAsString(content) + "\n");
    }

    private Map<String, Matrix> encoder() {
        Map<String, Matrix> encoder = new LinkedHashMap<>(weights);
        encoder.keySet().removeIf(name -> !name.startsWith("embeddings.") && !name.startsWith("encoder."));
        return encoder;
    }

    private Map<String, Matrix> head() {
        Map<String, Matrix> head = new LinkedHashMap<>();
        head.put("linear.weight", weight(Classifier.HEAD_WEIGHT));
        head.put("linear.bias", weight(Classifier.HEAD_BIAS));
        return head;
    }

    private Matrix weight(String name) {
        return Objects.requireNonNull(weights.get(name), name);
    }

    private ObjectNode config() {
        Matrix words = weight("embeddings.word_embeddings.weight");
        ObjectNode config = NODES.objectNode().put("model_type", "bert");
        config.putArray("architectures").add("BertModel");
        config.put("vocab_size", words.rows())
                .put("hidden_size", words.columns())
                .put("num_hidden_layers", layers())
                .put("num_attention_heads", HEADS)
                .put(
                        "intermediate_size",
                        weight("encoder.layer.0.intermediate.dense.weight").rows())
                .put("hidden_act", "gelu")
                .put("hidden_dropout_prob", 0.1)
                .put("attention_probs_dropout_prob", 0.1)
                .put(
                        "max_position_embeddings",
                        weight("embeddings.position_embeddings.weight").rows())
                .put(
                        "type_vocab_size",
                        weight("embeddings.token_type_embeddings.weight").rows())
                .put("layer_norm_eps", 1e-12)
                .put("initializer_range", 0.02)
                .put("position_embedding_type", "absolute")
                .put("pad_token_id", 0)
                .put("torch_dtype", "float32");
        ObjectNode names = config.putObject("id2label");
        ObjectNode positions = config.putObject("label2id");
        for (int i = 0; i < classes.size(); i++) {
            names.put(Integer.toString(i), classes.get(i));
            positions.put(classes.get(i), i);
        }
        return config;
    }

    private int layers() {
        int layers = 0;
        while (weights.containsKey("encoder.layer." + layers + ".output.dense.weight")) {
            layers++;
        }
        return layers;
    }

    private static ArrayNode modules() {
        ArrayNode modules = NODES.arrayNode();
        List.of("Transformer", "Pooling", "Normalize", "Dense").forEach(type -> {
            int position = modules.size();
            modules.addObject()
                    .put("idx", position)
                    .put("name", Integer.toString(position))
                    .put("path", position == 0 ? "" : position + "_" + type)
                    .put("type", MODULES + type);
        });
        return modules;
    }

    private ObjectNode pooling() {
        return NODES.objectNode()
                .put("word_embedding_dimension", weight(Classifier.HEAD_WEIGHT).columns())
                .put("pooling_mode_cls_token", false)
                .put("pooling_mode_mean_tokens", true)
                .put("pooling_mode_max_tokens", false)
                .put("pooling_mode_mean_sqrt_len_tokens", false);
    }

    private ObjectNode dense() {
        return NODES.objectNode()
                .put("in_features", weight(Classifier.HEAD_WEIGHT).columns())
                .put("out_features", weight(Classifier.HEAD_WEIGHT).rows())
                .put("bias", true)
                .put("activation_function", "torch.nn.modules.linear.Identity");
    }

    private ObjectNode tokenizer() {
        return specialTokens()
                .put("tokenizer_class", "BertTokenizer")
                .put("do_lower_case", true)
                .put("tokenize_chinese_chars", true)
                .put("model_max_length", maxTokens);
    }

    private static ObjectNode specialTokens() {
        return NODES.objectNode()
                .put("cls_token", "[CLS]")
                .put("mask_token", "[MASK]")
                .put("pad_token", "[PAD]")
                .put("sep_token", "[SEP]")
                .put("unk_token", "[UNK]");
    }
}
