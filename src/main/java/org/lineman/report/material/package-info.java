/**
 * What a report is made of: the answer, and the evidence that it cites. All of it comes in through one gate, which redacts it;
 * what a report shows cannot be had from anywhere else.
 */
package org.lineman.report.material;
