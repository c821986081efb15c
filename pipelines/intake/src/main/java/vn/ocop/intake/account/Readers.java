package vn.ocop.intake.account;

import vn.ocop.domain.rule.RuleBook;

/** What reads the rows of any list; holds no state. */
record Readers(
    RuleBook rules,
    SubjectReader subjects,
    SectionReader sections,
    TitleReader titles,
    PlaceReader places) {}
