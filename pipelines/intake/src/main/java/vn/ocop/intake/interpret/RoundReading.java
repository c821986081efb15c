package vn.ocop.intake.interpret;

/** A round as written in one spelling ("đợt 2 năm 2022"), and its year; either may be null. */
public record RoundReading(String round, Integer assessmentYear) {}
