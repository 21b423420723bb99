/**
 * Lets a chat model make the answers: what it is told, what is made of its reply, and how it is reached. LangChain4j's
 * chat models are at home here.
 */
@NullMarked
package steelyard.rag.chat;

import org.jspecify.annotations.NullMarked;
