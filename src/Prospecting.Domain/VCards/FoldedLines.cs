using System.Text;

namespace Prospecting.VCards;

/// <summary>Lines of a card, folded where they are longer than 75 octets (RFC 6350, section 3.2; RFC 2426, section 2.6).</summary>
internal sealed class FoldedLines
{
    private const int MaxOctets = 75;

    private readonly StringBuilder _text = new();

    /// <summary>Adds a line.</summary>
    /// <param name="line">The whole of it, without line breaks.</param>
    public void Add(string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            // Characters are never cut: a reader may decode line by line.
            if (octets + rune.Utf8SequenceLength > MaxOctets)
            {
                _text.Append("\r\n ");
                octets = 1;
            }

            _text.Append(rune);
            octets += rune.Utf8SequenceLength;
        }

        _text.Append("\r\n");
    }

    /// <summary>All lines.</summary>
    public override string ToString() => _text.ToString();
}
