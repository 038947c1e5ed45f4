extension PageTemplates {
  /// Parts of a morning list, each line with its act.
  static let parts = """
    {{#parts}}<section><h2>{{title}}: {{count}}</h2><ul>{{#lines}}<li><a href="{{path}}">{{words}}</a>{{#act}}. {{act}}{{/act}}{{#gain}} (+{{gain}} points){{/gain}}
    {{#flag}}<form class="inline" method="post" action="/flags/{{flag}}/settle"><input type="hidden" name="csrf" value="{{csrf}}"><button class="quiet">Take flag {{flag}} down</button></form>{{/flag}}</li>{{/lines}}</ul></section>{{/parts}}
    """

  static let today = """
    <h2>How far everybody is</h2>
    <ul class="figures">{{#steps}}<li><b>{{count}}</b> {{label}}</li>{{/steps}}</ul>
    {{#isEmpty}}<p>There is no roster yet: <a href="/import">import one</a>, and then
    <a href="/programs">write a program</a>.</p>{{/isEmpty}}
    {{#asks}}<p><a class="button" href="/requests">{{count}} open requests of coaches</a></p>{{/asks}}
    \(parts)
    <h2>Programs</h2>
    <ul class="cards">{{#programs}}<li class="card">
    <h3><a href="/draft/{{path}}">{{name}}</a></h3>
    {{#draft}}<p>Draft {{draft}} of {{draftGroups}} groups waits to be published.</p>{{/draft}}
    {{#published}}<p>{{groups}} groups are published, {{unplaced}} students are left over.</p>{{/published}}
    {{^published}}<p>Nothing is published yet.</p>{{/published}}
    {{#held}}<p class="bad">Held back, {{text}}</p>{{/held}}
    {{#declined}}<p class="bad">A family declined <a href="/group/{{group}}?program={{path}}">{{group}}</a>.</p>{{/declined}}
    </li>{{/programs}}</ul>
    {{^programs}}<p>There is none yet: <a href="/programs">write one</a>.</p>{{/programs}}
    """
}
