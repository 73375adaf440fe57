using System.Globalization;

namespace GiaoBan.Figures.Language.Reading;

internal sealed partial class Lexer
{
    // Beyond this System.Decimal rounds while it reads, and the language does not.
    private const int MaxDigits = 28;

    private void ReadNumber()
    {
        var end = Digits(_at);
        if (IsDate(end))
        {
            return;
        }

        var whole = end - _at;
        if (IsPoint(end) && IsDigit(end + 1))
        {
            end = Digits(end + 1);
        }

        if (!IsWellFormed(whole, end))
        {
            return;
        }

        var decimals = end - _at - whole - 1;
        if (decimals == 3 && whole <= 3 && _text[_at] != '0')
        {
            bag.Warning(_at, Messages.GroupedNumber(_text[_at..end]));
        }

        Add(TokenKind.Number, end);
    }

    private bool IsWellFormed(int whole, int end)
    {
        var text = _text[_at..end];
        if (IsPoint(end) && IsDigit(end + 1))
        {
            return Refuse(NumberEnd(end), Messages.TwoPoints(_text[_at..NumberEnd(end)]));
        }

        if (IsPoint(end) && !(end + 1 < _text.Length && _text[end + 1] == '.'))
        {
            return Refuse(end + 1, Messages.PointWithoutDecimals(text));
        }

        if (end < _text.Length && _text[end] == ',' && IsDigit(end + 1) && !(_open.TryPeek(out var open) && open.IsCall))
        {
            var all = NumberEnd(end);
            return Refuse(all, Messages.DecimalComma(_text[_at..all]));
        }

        if (end < _text.Length && PartOfWordAt(end) > 0)
        {
            return Refuse(WordEnd(end), Messages.NumberRunsIntoWord(_text[_at..WordEnd(end)]));
        }

        var digits = text.Replace(".", "", StringComparison.Ordinal).TrimStart('0').Length;
        return (digits <= MaxDigits && end - _at - whole <= MaxDigits + 1) || Refuse(end, Messages.NumberTooLong(MaxDigits));
    }

    // A date stands only in the form line; everywhere else 2013-01-01 is arithmetic.
    private bool IsDate(int end)
    {
        var isForm = dialect == Dialect.Form && _statement.Tokens.Count > 0 && _statement.First.IsWord("form");
        if (!isForm || end - _at != 4 || !Follows(end, "-") || Digits(end + 1) != end + 3 || !Follows(end + 3, "-") || Digits(end + 4) != end + 6)
        {
            return false;
        }

        var text = _text[_at..(end + 6)];
        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
        {
            Break(_at, Messages.NoSuchDate(text));
        }

        Add(TokenKind.Date, end + 6);
        return true;
    }

    private bool Refuse(int end, Text message)
    {
        Break(_at, message);
        Add(TokenKind.Number, end, "0");
        return false;
    }

    private bool IsPoint(int at) => at < _text.Length && _text[at] == '.';

    private int Digits(int at)
    {
        while (IsDigit(at))
        {
            at++;
        }

        return at;
    }

    private int NumberEnd(int at)
    {
        while (IsDigit(at) || (at < _text.Length && _text[at] is '.' or ',' && IsDigit(at + 1)))
        {
            at++;
        }

        return at;
    }

    private int WordEnd(int at)
    {
        while (at < _text.Length && PartOfWordAt(at) is > 0 and var length)
        {
            at += length;
        }

        return at;
    }
}
