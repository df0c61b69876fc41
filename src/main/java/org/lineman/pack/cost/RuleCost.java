package org.lineman.pack.cost;

/**
 * What one rule costs on some cases.
 *
 * @param rule its name
 * @param place its file and line
 * @param looked how many facts its patterns looked at: a leading equality with a variable is hashed, so that only the facts which
 *     meet it are looked at; without one every fact of the type is, once for each partial match before it
 * @param partial how many partial matches its patterns made
 * @param fired how many times it fired
 * @param dearest the pattern that looked at most, as the rule writes it
 * @param why what makes that pattern dear
 * @param micros the median time of one evaluation of this rule alone, in microseconds, over the cases together; -1 if it was not
 *     timed
 */
public record RuleCost(
        String rule, String place, long looked, long partial, long fired, String dearest, String why, long micros) {

    RuleCost timed(long time) {
        return new RuleCost(rule, place, looked, partial, fired, dearest, why, time);
    }
}
