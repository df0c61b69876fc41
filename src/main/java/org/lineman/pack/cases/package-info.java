/** Cases beside the rules: evidence with the answer that is expected of a whole pack. */
package org.lineman.pack.cases;
