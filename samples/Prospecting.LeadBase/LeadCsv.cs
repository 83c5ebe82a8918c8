using System.Buffers;
using System.Text;

namespace Prospecting.LeadBase;

/// <summary>
/// The file as French office software exports it: Windows-1252, semicolons, CRLF.
/// </summary>
internal sealed class LeadCsv : IDisposable
{
    public const string Header =
        "N° dossier;Raison sociale;Forme juridique;SIREN;SIRET;N° TVA;Code NAF;Civilité;Prénom;Nom;"
        + "Fonction;E-mail;Téléphone;Portable;Adresse;Complément d'adresse;Code postal;Ville;Pays;"
        + "Site web;Provenance;Commercial;Statut;CA annuel;Date de création;Commentaire";

    private const char Separator = ';';

    private static readonly SearchValues<char> NeedQuotes = SearchValues.Create("\";\r\n");

    private readonly StreamWriter _writer;

    /// <summary>Starts a file, header first; the stream stays open when this is disposed.</summary>
    public LeadCsv(Stream stream)
    {
        _writer = new StreamWriter(stream, Windows1252(), leaveOpen: true) { NewLine = "\r\n" };
        _writer.WriteLine(Header);
    }

    public void Write(ReadOnlySpan<string> cells)
    {
        for (var index = 0; index < cells.Length; index++)
        {
            if (index > 0)
            {
                _writer.Write(Separator);
            }

            _writer.Write(Quoted(cells[index]));
        }

        _writer.WriteLine();
    }

    public void Dispose() => _writer.Dispose();

    private static string Quoted(string cell) =>
        cell.AsSpan().ContainsAny(NeedQuotes)
            ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : cell;

    /// <summary>
    /// Strict: a letter the code page does not have is a mistake of this program.
    /// </summary>
    private static Encoding Windows1252() =>
        CodePagesEncodingProvider.Instance.GetEncoding(
            1252,
            EncoderFallback.ExceptionFallback,
            DecoderFallback.ExceptionFallback
        ) ?? throw new NotSupportedException("Windows-1252 is not available.");
}
