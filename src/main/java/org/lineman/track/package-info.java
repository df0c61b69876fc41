/**
 * The track record: what people's marks on past answers say about causes, about the likelihoods that were stated and about the
 * weights in the articles. Plain reckoning over {@link org.lineman.track.Outcome}s; nothing here changes a weight.
 */
package org.lineman.track;
