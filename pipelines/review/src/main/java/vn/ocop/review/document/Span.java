package vn.ocop.review.document;

import vn.ocop.review.figure.Figure;

/**
 * A stretch of text.
 *
 * @param figure the number that it prints; null for words
 * @param isOpen whether a person still has to fill it in
 */
public record Span(String text, Figure figure, boolean isOpen) {
  public static Span words(String text) {
    return new Span(text, null, false);
  }

  public static Span open(String text) {
    return new Span(text, null, true);
  }

  public static Span number(Figure figure) {
    return new Span(figure.inSentence(), figure, false);
  }
}
