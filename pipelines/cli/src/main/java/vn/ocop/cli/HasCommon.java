package vn.ocop.cli;

/** A command with the common options. */
interface HasCommon {
  Common common();
}
