/** Packs a case for the vendor's support: one zip with the reports, the timeline, the cited lines and all versions. */
package org.lineman.report.bundle;
