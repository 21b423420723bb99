package steelyard.encoder;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Cuts texts into the subword tokens of a model. Threads may share it. */
public final class SubwordTokenizer implements AutoCloseable {
    /** Characters; hundreds for each token of a window. */
    private static final int FARTHEST = 200_000;

    private final HuggingFaceTokenizer tokenizer;
    private final int maxTokens;

    /**
     * Reads a tokenizer.
     *
     * @param json the bytes of a {@code tokenizer.json}
     * @param maxTokens longer texts are cut to this many tokens, [CLS] and [SEP] included
     */
    public SubwordTokenizer(byte[] json, int maxTokens) {
        this.maxTokens = maxTokens;
        Map<String, String> options = Map.of(
                "padding",
                "false",
                "truncation",
                "true",
                "maxLength",
                Integer.toString(maxTokens),
                "modelMaxLength",
                Integer.toString(maxTokens));
        try {
            tokenizer = HuggingFaceTokenizer.newInstance(new ByteArrayInputStream(json), options);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the tokenizer", e);
        }
    }

    /** The window: longer texts are cut to so many tokens. */
    public int maxTokens() {
        return maxTokens;
    }

    /** Cuts texts into tokens, in the order of the texts. */
    public List<Tokens> tokenize(List<String> texts) {
        if (texts.isEmpty()) {
            return List.of();
        }
        Encoding[] encodings = tokenizer.batchEncode(
                texts.stream().map(SubwordTokenizer::readable).toList(), true, false);
        return Arrays.stream(encodings)
                .map(encoding -> new Tokens(encoding.getIds()))
                .toList();
    }

    /** No window of tokens reaches farther; a tokenizer goes over all of a text before it cuts. */
    private static String readable(String text) {
        return text.length() <= FARTHEST ? text : text.substring(0, FARTHEST);
    }

    /** Whether a text is not cut off. */
    public boolean fits(String text) {
        return isShort(text) || !tokenizer.encode(text, true, false).exceedMaxLength();
    }

    /** Spares most sentences the cutting: no token is shorter than a character, save where accents are taken apart. */
    private boolean isShort(String text) {
        return text.length() <= maxTokens - 2 && text.chars().allMatch(c -> c < 128);
    }

    /**
     * Cuts a question and a passage into one sequence: [CLS] question [SEP] passage [SEP].
     *
     * @param question comes first
     * @param passage is cut at its end where both together are too long
     */
    public TokenPair pair(String question, String passage) {
        return TokenPair.of(tokenizer.encode(question, passage, true, false), passage);
    }

    @Override
    public void close() {
        tokenizer.close();
    }
}
