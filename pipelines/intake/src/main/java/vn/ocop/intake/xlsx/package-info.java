/** The writing of workbooks: looks of cells, pages on paper, files of the same bytes every time. */
package vn.ocop.intake.xlsx;
