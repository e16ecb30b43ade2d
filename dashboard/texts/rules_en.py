"""The rules of evidence in plain English, each under its number, for the page Method.

They say what `STANDING.md` says, no more and no less: a change there is a change here. Paragraphs are parted
by an empty line; a line that begins with a star is a point of a list.
"""

from collections.abc import Mapping
from typing import Final, NamedTuple


class Rule(NamedTuple):
    """A rule: its title, and what it says."""

    title: str
    text: str


RULES: Final[Mapping[str, Rule]] = {
    "R1": Rule(
        "Bodies",
        """
        A spokesperson speaks for the ministry, and a service for the body that it is part of, up to the top
        of the chain. Wherever a rule says “own”, “another” or “publisher”, these bodies are compared.

        An unnamed party speaks for itself alone. What the body to which it belongs says about its claims is
        said by somebody else: that may be a denial, but never a withdrawal. The reverse holds too.
        """,
    ),
    "R2": Rule(
        "Origins",
        """
        A claim that rests on nothing comes from the body of the party that makes it. If that party is
        unnamed, it comes from the party, from the body that the party is part of, if any, and from the
        publisher of the source.

        A claim that rests on others comes from where these come from, step by step. At each step what is
        withdrawn is passed over, unless all of it is. What is denied keeps its origin.
        """,
    ),
    "R3": Rule(
        "Independent voices",
        """
        Two sets of origins are independent of each other if they share nobody, if they do not both hold an
        organ or official of the same state, and if at most one of them holds an unnamed party.

        So two ministries of one government are one voice when witnesses are counted, although each may
        contradict the other. The state counts for nothing else: it gives no right to withdraw. Five outlets
        that carry one agency’s text are one origin.

        The origins of a response are found in the same way; one that rests on others only repeats them.
        """,
    ),
    "R4": Rule(
        "From which day a thing is known",
        """
        A claim or response is known from the last day on which it may have been made. If no such date is
        shown, the last day on which its source may have been published counts; if that is not shown either,
        the last day on which its source may have been read.

        Only known claims are listed, support, contest or appear in findings, and only known responses act.
        But what a claim rests on, and what a response aims at, is followed whether or not the thing at the
        other end is known yet.

        Where what was recorded by a day is asked for, what entered the dossier after it is not known
        either.
        """,
    ),
    "R5": Rule(
        "Repeating a publication",
        """
        A claim may rest on a publication as such. The publication then stands for its own claims on the
        same subject and property, if the dossier has any (recorded in time, where that is asked for).
        Otherwise it stands for itself: its publisher is the origin, and it is withdrawn or under denial
        like a claim.

        In what a response rests on, a publication always stands for itself.
        """,
    ),
    "R6": Rule(
        "When a response falls",
        """
        A response stands unless it is taken back. It falls

        * if its own body denies, contradicts or withdraws it by a response that stands;
        * if the publisher of its source withdraws it;
        * if the publisher of its source withdraws that source, unless the response is itself a withdrawal;
        * or if all that it rests on are responses that have fallen.
        """,
    ),
    "R7": Rule(
        "Answers to answers",
        """
        An answer by somebody else leaves a response standing and speaks to the claim at the end. It is read
        through also where the response in between has fallen; the answer itself must stand. To deny a
        denial, or to confirm a confirmation, confirms the claim. To deny a confirmation, or to confirm a
        denial, denies it. To withdraw a response without the right to do so is to deny it.

        These change nothing: answers to a withdrawal or to a qualification; what takes a response back
        (that is R6); and a body’s other answers to its own responses. A qualification never changes a
        standing.
        """,
    ),
    "R8": Rule(
        "What a response reaches",
        """
        A response to a publication reaches every claim that has it as its source, whoever is quoted there,
        and, as R10 and R11 say, what rests on the publication itself. A response to a claim reaches that
        claim and, through R10 and R11, what rests on it.
        """,
    ),
    "R9": Rule(
        "Who may withdraw",
        """
        Two have the right to withdraw a claim: its own body, and the publisher of its source. A withdrawal
        by anybody else counts as a denial. If the own body of a claim denies or contradicts it, directly or
        read through, that counts as a withdrawal.

        All of this holds for publications too, whose own body is the publisher.
        """,
    ),
    "R10": Rule(
        "Withdrawn",
        """
        A claim is withdrawn

        * if a standing withdrawal by somebody with the right to it reaches the claim;
        * if a known claim replaces it: it then stays withdrawn, whatever becomes of the newer one;
        * or if it rests on something, and all of that is withdrawn, through any number of repetitions.
        """,
    ),
    "R11": Rule(
        "Denied",
        """
        A claim is denied if it is under denial, not by rivals alone, and does not stand on two origins.
        """,
    ),
    "R12": Rule(
        "Contested",
        """
        A claim is contested

        * if it is under denial and yet not denied: because it stands on two origins, or because rivals
        alone deny it, for two versions are two versions;
        * if it is not under denial, but stands on two origins only when claims under denial are counted;
        * or if another claim on its matter, neither withdrawn nor denied, collides with it.

        Claims that are denied count only in the support of claims under denial.
        """,
    ),
    "R13": Rule(
        "Corroborated",
        """
        A claim is corroborated if it stands on two origins.
        """,
    ),
    "R14": Rule(
        "Single source",
        """
        Every other claim is single source, however often it is repeated.
        """,
    ),
    "R15": Rule(
        "Misquotes",
        """
        A claim that rests directly on one or more claims on its matter, and collides with every one of
        them, is a misquote; a publication among these is read as R5 says. Others contest it as usual. But
        it contests and supports nothing, and has no support but itself.
        """,
    ),
    "R16": Rule(
        "Why",
        """
        What decided a standing can be opened beside it. The first standing that applies names only its own
        evidence:

        * Withdrawn: the responses that withdraw the claim and the claims that replace it, at the claim
        itself or at the end of every line of repetition, never the repetitions in between.
        * Denied: likewise the responses against it, with the withdrawals of the withdrawn things that it
        rests on.
        * Contested, where it is under denial: the responses against it, directly or through what it rests
        on; and, where it stands on two origins, the members of its support that are independent of it or,
        where none is, those of all independent pairs.
        * Contested, where it stands on two origins only through claims under denial: these, and the denials
        of them.
        * Contested, always: every live claim that collides with it, misquotes excepted.
        * Corroborated: every member of its support, not under denial, that is independent of it or, where
        none is, those of all independent pairs.
        * Single source: nothing.
        """,
    ),
    "R17": Rule(
        "Findings",
        """
        Every matter with a known claim has a finding: what is left of it. There is no average and no vote.

        * The values are those of the live claims. Equal ones stand together, whatever time they are meant
        for; each is written as in the claim whose id sorts first, and they stand in the order of these ids.
        Misquotes stay among them.
        * Low and high are the ends of all live intervals together: of quantities as written, without the
        rounding of V2, so that a lone 1,344 gives 1,344 and 1,344; of dates in days. An open end is shown
        as “or more” or “or fewer”. Other values have neither.
        * The best value is a value of corroborated claims that bears out every other corroborated claim on
        the matter, unless a claim with the same value is contested or single source; the first, if there
        are several. Often there is none.
        * Where nothing stands there is no value. The page then says so, and lists what was withdrawn or
        denied.
        """,
    ),
    "R18": Rule(
        "When a subject happened",
        """
        The best value of when it happened, if there is one; otherwise all live dates, contested ones
        included. A subject is possibly in a range of dates if one of these meets the range, and certainly
        if all of them lie inside.

        Without any it is undated. Sites and borders ignore the range of dates; undated incidents and
        developments go to a list that is counted beside the map.
        """,
    ),
    "R19": Rule(
        "How a subject stands",
        """
        A mark on the map shows how the claims on what happened stand, where any is known, and otherwise how
        all known claims of the subject stand. It is the first that any of them has, in this order:
        contested, corroborated, single source, denied, withdrawn.

        The filter by standing keeps a subject if any of its known claims has one of the standings chosen.
        """,
    ),
    "R20": Rule(
        "Nothing depends on order",
        """
        Equal files in any order give the same result, to the last byte. Where no day is asked for, the last
        day on which any claim or response becomes known is meant (any recorded in time, where that is asked
        for); where nothing is recorded there is no such day. On a day before everything, nothing is known.
        """,
    ),
    "V1": Rule(
        "Quantities",
        """
        A figure is an interval to which its ends belong: 5 is just 5, “5 or more” has no upper end, “up to
        9” no lower one, and “3–5” has both. “Some” is 1 or more; “about 1,600” is the range that rounds to
        it. 1,343 km and 1,344 km meet at 1,343.5. An interval that is empty or upside down is refused.

        The unit says of whom or what, such as border guards or million USD; “over”, “up to” and “about”
        never stand in it. Claims of different units are different matters; capitals and outer spaces make
        no difference.
        """,
    ),
    "V2": Rule(
        "Measured quantities",
        """
        A plain number for something measured stands for all that rounds to it at the last digit of its
        shortest form: 1,344 and 1,344.0 are 1,343.5 to 1,344.5, and 1,344.15 is 1,344.145 to 1,344.155.
        Counts are exact.
        """,
    ),
    "V3": Rule(
        "Dates",
        """
        A date is the interval of days that it may mean: a day, a month, a year, a decade or a century, or
        from one date to another, where one end may be open. “About” widens it by one unit of its own
        precision each way: a day, a month or a year. A question mark does not.

        The files write dates in EDTF: X for the last one or two digits of a year, XX for a month or a day,
        which leaves the precision of what stands before it; ~ for about, ? for uncertain, % for both; a
        slash between two ends, each with its own mark, and two dots or nothing for an open one. After a
        year with X only a question mark may follow. Seasons, sets of dates, times of day, intervals that
        run backwards, days that do not exist and anything over 64 characters are refused.
        """,
    ),
    "V4": Rule(
        "Places",
        """
        A place is an entry of the gazetteer, a spot, a border or a stretch of it. It stands for all that
        lies within a radius round it, which follows from how precisely it is known. Distances are measured
        over the curved earth.
        """,
    ),
    "V5": Rule(
        "Categories",
        """
        A category is a term or a list of terms, such as a class and a group in it. Capitals and outer
        spaces make no difference.
        """,
    ),
    "V6": Rule(
        "Texts",
        """
        Texts are compared as words; capitals and spaces make no difference. They never collide, not even
        where one says the opposite of the other.
        """,
    ),
}
"""By their numbers, in the order of `STANDING.md`."""
