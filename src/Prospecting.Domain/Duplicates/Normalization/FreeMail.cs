using System.Collections.Frozen;

namespace Prospecting.Duplicates.Normalization;

/// <summary>Domains where anybody has an address: sharing one says nothing.</summary>
internal static class FreeMail
{
    // The last two are reserved for examples (RFC 2606) and stand for free mail in fictional lead bases.
    private static readonly FrozenSet<string> Domains = (
        "gmail.com googlemail.com outlook.com outlook.fr hotmail.com hotmail.fr live.com live.fr msn.com yahoo.com yahoo.fr "
        + "icloud.com me.com aol.com gmx.com gmx.fr gmx.de web.de orange.fr wanadoo.fr free.fr sfr.fr neuf.fr numericable.fr "
        + "laposte.net bbox.fr club-internet.fr proton.me protonmail.com mail.com zoho.com yandex.com skynet.be telenet.be "
        + "bluewin.ch t-online.de libero.it courriel.example boite.example"
    )
        .Split(' ')
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a domain is one of them.</summary>
    /// <param name="domain">A lower-cased domain.</param>
    public static bool IsFree(string domain) => Domains.Contains(domain);
}
