namespace Prospecting.Duplicates;

/// <summary>Makes the keys of a profile: records that share none are never compared.</summary>
internal static class MatchKeys
{
    private const int NameStartLength = 4;

    public static HashSet<MatchKey> Of(MatchProfile profile)
    {
        HashSet<MatchKey> keys = [];
        if (profile.Siren is { } siren)
        {
            keys.Add(MatchKey.Of(MatchKeyKind.Siren, siren));
        }

        foreach (var email in profile.Emails)
        {
            keys.Add(MatchKey.Of(MatchKeyKind.Email, email));
        }

        foreach (var phone in profile.Phones)
        {
            keys.Add(MatchKey.Of(MatchKeyKind.Phone, phone));
        }

        var sortedName = string.Join(' ', profile.NameWords.AsSpan());
        if (sortedName.Length > 0)
        {
            keys.Add(MatchKey.Of(MatchKeyKind.Name, sortedName));
        }

        foreach (var place in profile.Places)
        {
            AddPlaceKeys(keys, profile, place, sortedName);
        }

        return keys;
    }

    private static void AddPlaceKeys(
        HashSet<MatchKey> keys,
        MatchProfile profile,
        MatchPlace place,
        string sortedName
    )
    {
        if (place.City.Length > 0 && sortedName.Length > 0)
        {
            keys.Add(MatchKey.Of(MatchKeyKind.NameCity, $"{sortedName}|{place.City}"));
        }

        if (place.PostalCode.Length == 0)
        {
            return;
        }

        if (sortedName.Length > 0)
        {
            keys.Add(MatchKey.Of(MatchKeyKind.NamePostalCode, $"{sortedName}|{place.PostalCode}"));
            // Every word starts a key: a slip in one word leaves the others.
            foreach (var word in profile.NameWords.Where(w => w.Length >= NameStartLength))
            {
                keys.Add(
                    MatchKey.Of(
                        MatchKeyKind.NameStartPostalCode,
                        $"{word[..NameStartLength]}|{place.PostalCode}"
                    )
                );
            }
        }

        foreach (var domain in profile.Domains)
        {
            keys.Add(MatchKey.Of(MatchKeyKind.DomainPostalCode, $"{domain}|{place.PostalCode}"));
        }

        if (place.Street.Length > 0)
        {
            keys.Add(
                MatchKey.Of(MatchKeyKind.StreetPostalCode, $"{place.Street}|{place.PostalCode}")
            );
        }
    }
}
