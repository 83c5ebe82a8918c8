using Microsoft.EntityFrameworkCore.Metadata;
using Prospecting.Persistence.EfCore;
using Prospecting.Persistence.EfCore.Activities;
using Prospecting.Persistence.EfCore.Attachments;
using Prospecting.Persistence.EfCore.Catalogs;
using Prospecting.Persistence.EfCore.Contacts;
using Prospecting.Persistence.EfCore.Conversions;
using Prospecting.Persistence.EfCore.CustomFields;
using Prospecting.Persistence.EfCore.Duplicates;
using Prospecting.Persistence.EfCore.FollowUp;
using Prospecting.Persistence.EfCore.History;
using Prospecting.Persistence.EfCore.Notes;
using Prospecting.Persistence.EfCore.Notifications;
using Prospecting.Persistence.EfCore.Ownership;
using Prospecting.Persistence.EfCore.Prospects;
using Prospecting.Persistence.EfCore.Receipts;
using Prospecting.Persistence.EfCore.Releases;
using Prospecting.Persistence.EfCore.Storage;

namespace Microsoft.EntityFrameworkCore;

/// <summary>Puts the tables of Prospecting into a model.</summary>
public static class ProspectingModelBuilderExtensions
{
    /// <summary>Maps the tables of Prospecting; call it from <c>OnModelCreating</c>.</summary>
    /// <param name="modelBuilder">The model of the host's context.</param>
    /// <param name="configure">Says where the tables go.</param>
    public static ModelBuilder AddProspecting(
        this ModelBuilder modelBuilder,
        Action<ProspectingModelOptions>? configure = null
    )
    {
        ArgumentNullException.ThrowIfNull(modelBuilder);
        var options = new ProspectingModelOptions
        {
            SortKeyCollation = SortKeys.CollationFor(modelBuilder.Model),
        };
        configure?.Invoke(options);
        modelBuilder.ApplyConfiguration(new ProspectConfiguration());
        modelBuilder.ApplyConfiguration(new AddressConfiguration());
        modelBuilder.ApplyConfiguration(new ContactLinkConfiguration());
        modelBuilder.ApplyConfiguration(new ShareConfiguration());
        modelBuilder.ApplyConfiguration(new ReferenceConfiguration());
        modelBuilder.ApplyConfiguration(new ContactConfiguration());
        modelBuilder.ApplyConfiguration(new TagConfiguration());
        modelBuilder.ApplyConfiguration(new CustomValueConfiguration());
        modelBuilder.ApplyConfiguration(new FollowUpTaskConfiguration());
        modelBuilder.ApplyConfiguration(new ActivityConfiguration());
        modelBuilder.ApplyConfiguration(new NoteConfiguration());
        modelBuilder.ApplyConfiguration(new AttachmentConfiguration());
        modelBuilder.ApplyConfiguration(new CatalogEntryConfiguration());
        modelBuilder.ApplyConfiguration(new CustomFieldConfiguration());
        modelBuilder.ApplyConfiguration(new RepresentativeGrantConfiguration());
        modelBuilder.ApplyConfiguration(new ConsentConfiguration());
        modelBuilder.ApplyConfiguration(new MatchKeyConfiguration());
        modelBuilder.ApplyConfiguration(new HistoryConfiguration());
        modelBuilder.ApplyConfiguration(new PersonalValueConfiguration());
        modelBuilder.ApplyConfiguration(new StatusChangeConfiguration());
        modelBuilder.ApplyConfiguration(new WorkflowReleaseConfiguration());
        modelBuilder.ApplyConfiguration(new OutboxConfiguration());
        modelBuilder.ApplyConfiguration(new CommandReceiptConfiguration());
        foreach (var entity in modelBuilder.Model.GetEntityTypes().Where(IsOurs))
        {
            Name(entity, options);
        }

        return modelBuilder;
    }

    private static bool IsOurs(IMutableEntityType entity) =>
        typeof(IProspectingRow).IsAssignableFrom(entity.ClrType);

    private static void Name(IMutableEntityType entity, ProspectingModelOptions options)
    {
        entity.SetTableName(options.TablePrefix + entity.GetTableName());
        entity.SetSchema(options.Schema);
        foreach (var property in entity.GetProperties())
        {
            property.SetColumnName(SnakeCase.Of(property.Name));
            property.CollateSortKey(options.SortKeyCollation);
        }

        // An index is known by its name in the whole schema, which is the host's too.
        foreach (var index in entity.GetIndexes().Where(i => i.Name is not null))
        {
            index.SetDatabaseName($"IX_{entity.GetTableName()}_{index.Name}");
        }
    }
}
