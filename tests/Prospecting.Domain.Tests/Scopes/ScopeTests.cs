using Prospecting.Scopes;
using Prospecting.Tests;

namespace Prospecting.Domain.Tests.Scopes;

[Rule("M-3")]
public sealed class ScopeTests
{
    [Fact]
    public void A_user_writes_for_his_active_company_unless_a_grant_says_less()
    {
        var scope = Scope.ForUser(
            TenantId.Single,
            World.Anne,
            World.Paris,
            new CompanyGrant(World.Lyon, AccessLevel.Read)
        );
        scope.CanWrite(World.Paris).ShouldBeTrue();
        scope.CanRead(World.Lyon).ShouldBeTrue();
        scope.CanWrite(World.Lyon).ShouldBeFalse();
        scope.CanRead(World.Nice).ShouldBeFalse();
        scope.Readable.ShouldBe([World.Paris, World.Lyon]);
        scope.Writable.ShouldBe([World.Paris]);

        World.ReaderInParis.CanWrite(World.Paris).ShouldBeFalse();
        World.ReaderInParis.ActiveCompany.ShouldBe(World.Paris);
    }

    [Fact]
    public void Only_an_explicit_grant_reaches_the_whole_tenant()
    {
        Scope
            .ForWholeTenant(TenantId.Single, World.Anne, World.Paris)
            .CanWrite(World.Nice)
            .ShouldBeTrue();
        Scope.ForSystem(TenantId.Single, World.Anne).CanRead(World.Nice).ShouldBeTrue();
        Scope.ForSystem(TenantId.Single, World.Anne).ActiveCompany.ShouldBeNull();
        World.AnneInParis.ReachesWholeTenant.ShouldBeFalse();
    }

    [Fact]
    public void A_scope_without_company_tenant_or_user_cannot_be_written_down()
    {
        Should.Throw<ArgumentException>(() => Scope.ForUser(World.Anne, default));
        Should.Throw<ArgumentException>(() => Scope.ForUser(default, World.Anne, World.Paris));
        Should.Throw<ArgumentException>(() => Scope.ForUser(default, World.Paris));
        Should.Throw<ArgumentException>(() => Scope.ForSystem(default, World.Anne));
        Should.Throw<ArgumentException>(() =>
            Scope.ForWholeTenant(TenantId.Single, World.Anne, default)
        );
        Should.Throw<ArgumentException>(() =>
            Scope.ForUser(TenantId.Single, World.Anne, World.Paris, default(CompanyGrant))
        );
    }

    [Fact]
    public void A_company_listed_twice_is_refused_because_its_level_would_be_unclear() =>
        Should.Throw<ArgumentException>(() =>
            Scope.ForUser(
                TenantId.Single,
                World.Anne,
                World.Paris,
                new CompanyGrant(World.Lyon, AccessLevel.Read),
                new CompanyGrant(World.Lyon, AccessLevel.Write)
            )
        );

    [Theory]
    [InlineData("")]
    [InlineData("a b")]
    [InlineData("a/b")]
    [InlineData("société")]
    [InlineData("a\n")]
    [InlineData("a@b")]
    public void A_company_code_is_plain(string code) =>
        Should.Throw<ArgumentException>(() => new CompanyId(code));

    [Fact]
    public void Codes_have_a_greatest_length()
    {
        new CompanyId(new string('a', CompanyId.MaxLength)).IsValid.ShouldBeTrue();
        Should.Throw<ArgumentException>(() =>
            new CompanyId(new string('a', CompanyId.MaxLength + 1))
        );
        Should.Throw<ArgumentException>(() => new UserId(new string('a', UserId.MaxLength + 1)));
    }

    [Fact]
    public void A_user_code_may_hold_what_login_names_hold() =>
        new UserId("entra:anne@exemple.fr").Value.ShouldBe("entra:anne@exemple.fr");

    [Theory]
    [InlineData("entra:anne@exemple.fr", true)]
    [InlineData("Anne Martin", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void A_text_of_a_file_is_a_users_code_or_it_is_not(string? text, bool isCode)
    {
        UserId.TryParse(text, out var user).ShouldBe(isCode);
        user.Value.ShouldBe(isCode ? text : string.Empty);
        UserId.TryParse(new string('a', UserId.MaxLength + 1), out _).ShouldBeFalse();
    }

    [Fact]
    public void A_refused_code_is_not_in_the_message() =>
        Should
            .Throw<ArgumentException>(() => new UserId("canary canary"))
            .Message.ShouldNotContain("canary");
}
