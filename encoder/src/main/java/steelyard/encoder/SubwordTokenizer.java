package steelyard.encoder;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Cuts texts into the subword tokens of a model. Threads may share it. */
public final class SubwordTokenizer implements AutoCloseable {
    /** Characters; hundreds for each token of a window. */
    private static final int FARTHEST = 200_000;

    /** So many for each token of a window are looked at to fill it with a part of a passage. */
    private static final int CHARACTERS_A_TOKEN = 40;

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
        return stretch(text, 0, FARTHEST);
    }

    /** A stretch of a text; no surrogate pair is cut in two, which a tokenizer would count as other characters. */
    private static String stretch(String text, int from, int longest) {
        int to = Math.min(text.length(), from + longest);
        boolean split = to < text.length() && Character.isHighSurrogate(text.charAt(to - 1));
        return text.substring(from, split ? to - 1 : to);
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
     * Cuts a question and a passage into sequences: [CLS] question [SEP] passage [SEP]. One shows all of a passage that fits
     * the window; of a longer one each begins in the middle of what the one before shows, as far as the end.
     *
     * @param question comes first
     * @param passage of any length
     * @return at least one, in the order of the passage
     */
    public List<TokenPair> pairs(String question, String passage) {
        List<TokenPair> pairs = new ArrayList<>();
        int end = passage.stripTrailing().length();
        int from = 0;
        int before = -1;
        while (from > before) {
            before = from;
            String rest = stretch(passage, from, CHARACTERS_A_TOKEN * maxTokens);
            Encoding encoding = tokenizer.encode(question, rest, true, false);
            TokenPair pair = TokenPair.of(encoding, rest, from, end);
            pairs.add(pair);
            boolean all = from + rest.length() == passage.length() && !encoding.exceedMaxLength();
            from = all || !pair.goesOn() ? from : next(pair, from + rest.length());
        }
        return pairs;
    }

    /** Where the next pair begins: in the middle of this one, or behind it where it shows one word or none. */
    private static int next(TokenPair pair, int encodedTo) {
        int behind = pair.shownTo() > pair.from() ? pair.shownTo() : encodedTo;
        return pair.middle().orElse(behind);
    }

    @Override
    public void close() {
        tokenizer.close();
    }
}
