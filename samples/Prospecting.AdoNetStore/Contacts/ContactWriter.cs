using Prospecting.AdoNetStore.Storage;
using Prospecting.Contacts;
using Prospecting.Storage;

namespace Prospecting.AdoNetStore.Contacts;

/// <summary>Writes contacts in a commit's transaction.</summary>
internal sealed class ContactWriter(StoreConnection connection)
{
    public async Task WriteAsync(Contact contact, CancellationToken cancellationToken)
    {
        var next = contact.Version + 1;
        var document = Documents.Write(contact.ToSnapshot() with { Version = next });
        if (contact.Version == 0)
        {
            await connection.InsertAsync(
                $"""
                INSERT INTO contacts (tenant, id, version, search_key, document)
                VALUES ({contact.Tenant}, {contact.Id.Value}, {next}, {contact.SearchKey}, {document})
                """,
                e => new ConcurrencyConflictException(contact.ToString(), e),
                cancellationToken
            );
            return;
        }

        var written = await connection.ExecuteAsync(
            $"""
            UPDATE contacts
            SET version = {next}, search_key = {contact.SearchKey}, document = {document}
            WHERE tenant = {contact.Tenant} AND id = {contact.Id.Value} AND version = {contact.Version}
            """,
            cancellationToken
        );
        if (written == 0)
        {
            throw new ConcurrencyConflictException(contact.ToString());
        }
    }

    /// <summary>Deletes those that were removed.</summary>
    public async Task RemoveAsync(
        IReadOnlyList<Contact> contacts,
        CancellationToken cancellationToken
    )
    {
        foreach (var gone in contacts.Where(c => c.IsRemoved))
        {
            var written = await connection.ExecuteAsync(
                $"DELETE FROM contacts WHERE tenant = {gone.Tenant} AND id = {gone.Id.Value} AND version = {gone.Version}",
                cancellationToken
            );
            if (written == 0)
            {
                throw new ConcurrencyConflictException(gone.ToString());
            }
        }
    }
}
